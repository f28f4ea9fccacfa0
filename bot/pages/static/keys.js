// Single keys for those who work without a mouse; they can be switched off, and rest while one writes.

const SWITCH = "keys off";
const dialog = document.getElementById("keys");
const on = document.getElementById("keys-on");

function writing(target) {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function go(step) {
  const rows = [...document.querySelectorAll("#inbox .row a, .plain-list a, .table th a")];
  const at = rows.indexOf(document.activeElement);
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
  next?.focus();
}

function press(element) {
  if (element.matches("input, textarea, select")) element.focus();
  else element.click();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!on.checked || dialog.open || writing(event.target)) return;
  if (event.key === "j" || event.key === "k") go(event.key === "j" ? 1 : -1);
  else {
    const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (element) press(element);
    else if (event.key === "/") location.assign("/staff/applications");
    else return;
  }
  event.preventDefault();
}

on.checked = localStorage.getItem(SWITCH) === null;
on.addEventListener("change", () => {
  if (on.checked) localStorage.removeItem(SWITCH);
  else localStorage.setItem(SWITCH, "1");
});
document.querySelector('[data-opens="keys"]').addEventListener("click", () => dialog.showModal());
document.addEventListener("keydown", pressed);
