# Sourced by the scripts that make a Debian: $project, what they need, and a tree that goes at the end.
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
self=$(basename "$0")

need_root() {
  [ "$(id -u)" = 0 ] || { echo "$self: making a tree needs root" >&2; exit 1; }
}

need() { # TOOL=PACKAGE…
  local pair missing=()
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} = 0 ] || { echo "$self: apt-get install ${missing[*]}" >&2; exit 1; }
}

need_packages() { # that `make deb` built
  ls "$project"/build/deb/*.deb >/dev/null 2>&1 || { echo "$self: run make deb first" >&2; exit 1; }
}

tree=
new_tree() {
  tree=$(mktemp -d)
  chmod 755 "$tree"
}

drop_tree() {
  [ -n "$tree" ] || return 0
  umount -l "$tree/proc" "$tree/dev" 2>/dev/null || true
  rm -rf --one-file-system "$tree"
  tree=
}
trap drop_tree EXIT

kiosk_tree() { # FURTHER,PACKAGES: a Debian 13 that starts, with the two packages
  new_tree
  # By the environment: a name of a folder is no command of the hooks' shells.
  DEBS=$project/build/deb mmdebstrap --quiet --variant=minbase \
    --include="systemd-sysv,udev,dbus,linux-image-amd64,initramfs-tools,kmod,procps${1:+,$1}" \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --customize-hook='mkdir "$1/debs" && cp "$DEBS"/*.deb "$1/debs/"' \
    --customize-hook='chroot "$1" sh -c "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /debs/*.deb"' \
    --customize-hook='rm -rf "$1/debs" "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*' \
    trixie "$tree"
  echo kiosk >"$tree/etc/hostname"
  chroot "$tree" passwd --quiet --lock root
}
