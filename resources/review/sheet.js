// Fills in and saves a review sheet. Works from a file, without a network, and sends nothing.
"use strict";

const main = document.querySelector("main");
const role = document.getElementById("role");
const rows = [...document.querySelectorAll("tr.row")];
let isSaved = true;

const day = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
const chosen = (row) => row.querySelector("input[type=radio]:checked")?.value ?? "";
const filled = (row, kind) => {
  const found = {};
  for (const box of row.querySelectorAll(`textarea.${kind}`))
    if (box.value.trim() !== box.defaultValue.trim()) found[box.dataset.text] = box.value;
  return found;
};

function show(row) {
  row.classList.toggle("answered", chosen(row) !== "");
  const { roleShown, date } = row.dataset;
  const ends = `${main.dataset.expiry} ${Number(date?.slice(0, 4)) + 1}${date?.slice(4)}`;
  row.querySelector(".given").textContent = chosen(row) === "" ? "" : [roleShown, date, ends].join(" · ");
  document.getElementById("progress").textContent =
    `${rows.filter((one) => chosen(one) !== "").length} ${main.dataset.of} ${rows.length} ${main.dataset.done}`;
}

function stamp(row) {
  row.dataset.role = role.value;
  row.dataset.roleShown = role.selectedOptions[0].textContent;
  row.dataset.date = day();
  isSaved = false;
  show(row);
}

function collected() {
  const answers = [];
  for (const row of rows) {
    const answer = { row: row.dataset.row, digest: row.dataset.digest, answer: chosen(row) };
    answer.role = answer.answer === "" ? "" : row.dataset.role;
    answer.date = answer.answer === "" ? "" : row.dataset.date;
    answer.changes = filled(row, "change");
    answer.back = filled(row, "back");
    answer.remark = row.querySelector("textarea.remark").value;
    const parts = [answer.answer, answer.remark, ...Object.keys(answer.changes), ...Object.keys(answer.back)];
    if (parts.some((one) => one !== "")) answers.push(answer);
  }
  const { leaflet, packet, language, edition, made } = main.dataset;
  return { format: 1, leaflet, packet, language, edition, made, answers };
}

function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(collected(), null, 1)], { type: "application/json" }));
  link.download = `${main.dataset.saved}-${main.dataset.packet}-${main.dataset.language}-${role.value.replaceAll(" ", "-") || "x"}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
  isSaved = true;
}

function restore(saved) {
  if (!["leaflet", "packet", "language"].every((key) => saved[key] === main.dataset[key])) return alert(main.dataset.wrong);
  const byId = new Map(rows.map((row) => [row.dataset.row, row]));
  for (const answer of saved.answers) {
    const row = byId.get(answer.row);
    if (!row || row.dataset.digest !== answer.digest) continue; // It has changed: to be read anew.
    for (const [kind, texts] of [["change", answer.changes], ["back", answer.back]])
      for (const box of row.querySelectorAll(`textarea.${kind}`))
        if (Object.hasOwn(texts, box.dataset.text)) box.value = texts[box.dataset.text];
    row.querySelector("textarea.remark").value = answer.remark;
    for (const button of row.querySelectorAll("input[type=radio]")) button.checked = button.value === answer.answer;
    row.dataset.role = answer.role;
    row.dataset.roleShown = [...role.options].find((one) => one.value === answer.role)?.textContent ?? "";
    row.dataset.date = answer.date;
    show(row);
  }
}

for (const row of rows) {
  row.addEventListener("change", (event) => {
    if (event.target.type !== "radio") return;
    if (role.value === "") {
      event.target.checked = false;
      role.focus();
      return alert(main.dataset.roleFirst);
    }
    stamp(row);
  });
  row.addEventListener("input", (event) => {
    isSaved = false;
    if (!event.target.classList.contains("change") || role.value === "") return;
    const change = row.querySelector("input[value=change]");
    if (Object.keys(filled(row, "change")).length > 0 && !change.checked) {
      change.checked = true;
      stamp(row);
    }
  });
  show(row);
}
document.getElementById("save").addEventListener("click", save);
document.getElementById("continue").addEventListener("change", async (event) => {
  try {
    restore(JSON.parse(await event.target.files[0].text()));
  } catch {
    alert(main.dataset.wrong);
  }
});
addEventListener("beforeunload", (event) => {
  if (!isSaved) event.preventDefault();
});
