import QtQuick

// Compiled when it is first wanted, so that the first page, and every page, is there at once.
Loader {
    id: late

    required property bool isWanted
    required property string file
    // The properties that it begins with.
    required property var given

    function follow(): void {
        if (late.isWanted)
            late.setSource(late.file, late.given);
        else
            late.source = "";
    }

    Component.onCompleted: follow()
    onIsWantedChanged: follow()
}
