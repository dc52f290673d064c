"""The page of a sheet in a real browser, from a file: filled in, saved, taken back."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import browser
import pytest
from packs import copy_garden
from sheets import desk_of, handed_in

from kiosk.cli import main

ROW = "garden.plan.drawing"
FILL = """
(() => {
  const row = (id) => rows.find((one) => one.dataset.row === id);
  const tick = (id, answer) => row(id).querySelector(`input[value=${answer}]`).click();
  const type = (id, kind, words) => {
    const box = row(id).querySelector(`textarea.${kind}`);
    box.value = words;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  tick("garden.plan.where", "agree");
  const early = document.querySelectorAll("input:checked").length;
  role.value = "midwife";
  tick("garden.plan.where", "agree");
  type("garden.plan.drawing", "change", "Zo <b>is</b> het.");
  tick("garden.soil.dig", "leaflet");
  type("garden.soil.dig", "remark", "G2 klopt niet");
  const saved = collected();
  row("garden.plan.where").querySelector("input[value=agree]").checked = false;
  restore(saved);
  const same = JSON.stringify(collected()) === JSON.stringify(saved);
  document.getElementById("save").click();
  return JSON.stringify({ early, same, progress: document.getElementById("progress").textContent });
})()
"""


@pytest.mark.slow
def test_what_is_filled_in_is_saved_and_taken_back(tmp_path: Path) -> None:
    folder = copy_garden(tmp_path)
    out = tmp_path / "out"
    words = ["sheet", str(out), "--no-screens", "--no-pdf", "--lang", "nl", "--packet", "A"]
    assert main(["review", "--pack", str(folder), *words]) == 0
    command = [sys.executable, browser.__file__, str(out / "A-nl.html"), str(out), FILL]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode == browser.NO_BROWSER:
        pytest.skip("this machine has no QtWebEngine")
    alert, result = done.stdout.splitlines()
    assert alert == "alert: Kies eerst bovenaan uw rol."
    told = json.loads(result)
    assert (told["early"], told["same"]) == (0, True)
    assert told["progress"].startswith("3 van ")
    saved = json.loads((out / "ondertekening-garden-A-nl-midwife.json").read_text("utf-8"))
    report = handed_in(folder, saved, today=date.today())
    assert not report.faults
    assert len(report.signed) == 1
    assert report.corrected == [f"nl {ROW}: Zo <b>is</b> het."]
    assert report.leaflet_wrong == ["nl garden.soil.dig (midwife): G2 klopt niet"]
    assert desk_of(folder).signatures()[0].role == "midwife"
