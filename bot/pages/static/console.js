// The console's few manners: the newest message in sight, drafts kept on the server as one writes.

const DRAFT_AFTER = 600;
const TYPED_EVERY = 4000;
let typed = 0;
const transcript = document.getElementById("transcript");
const panel = document.getElementById("panel");
const token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
/** What has been written here since the page was opened, by field: the panel may be drawn anew. */
const written = new Map();

function toNewest() {
  if (transcript) transcript.scrollTop = transcript.scrollHeight;
}

function keep(form, words) {
  const body = new URLSearchParams({ words });
  const headers = { "X-CSRF-Token": token };
  const kept = (answer) => answer.ok && forget(form.dataset.draft, words);
  // What does not arrive stays in this window, and is sent with the next letter.
  fetch(form.dataset.draft, { method: "POST", body, headers }).then(kept, () => {});
}

/** Colleagues see that one writes, and the borrower too where the channel can show it. */
function type(form) {
  if (Date.now() - typed < TYPED_EVERY) return;
  typed = Date.now();
  const where = form.dataset.draft.replace(/draft$/, "typing");
  fetch(where, { method: "POST", headers: { "X-CSRF-Token": token } }).catch(() => {});
}

function forget(name, words) {
  if (words === undefined || sessionStorage.getItem(name) === words) sessionStorage.removeItem(name);
}

function onWords(form, field) {
  let timer;
  field.addEventListener("input", () => {
    written.set(field.id, field.value);
    if (!form.dataset.draft) return;
    sessionStorage.setItem(form.dataset.draft, field.value);
    clearTimeout(timer);
    timer = setTimeout(keep, DRAFT_AFTER, form, field.value);
    type(form);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    written.delete(field.id);
    forget(form.dataset.draft ?? "");
  });
}

function restore() {
  for (const form of document.querySelectorAll("[data-draft], [data-keep]")) {
    const field = form.elements.words;
    const own = written.get(field.id) ?? sessionStorage.getItem(form.dataset.draft ?? "");
    if (own !== null) field.value = own;
    onWords(form, field);
  }
}

async function insert(button) {
  const answer = await fetch(button.dataset.insert);
  if (!answer.ok) return;
  const field = document.getElementById("words");
  const before = field.value.trimEnd();
  field.value = before ? `${before}\n${await answer.text()}` : await answer.text();
  field.dispatchEvent(new Event("input"));
  enclose(field.form, button.dataset.files ? button.dataset.reply : "", button.dataset.files ?? "");
  field.focus();
}

/** The files of a canned reply go out with the words, unless they are taken off again. */
function enclose(form, reply, names) {
  const shown = form.querySelector("[data-enclosed]");
  form.elements["files-of"].value = reply;
  shown.hidden = !reply;
  shown.querySelector("span").textContent = names;
}

async function send(input) {
  const [file] = input.files;
  if (!file) return;
  // What is said of the file beside it goes along; without it the file would be refused.
  if (input.form && !input.form.reportValidity()) {
    input.value = "";
    return;
  }
  const said = input.form ? new FormData(input.form) : [];
  const told = input.closest("p").querySelector("[role=status]");
  told.textContent = input.dataset.wait;
  const where = `${input.dataset.send}?${new URLSearchParams([...said, ["name", file.name]])}`;
  const answer = await fetch(where, { method: "POST", body: file, headers: { "X-CSRF-Token": token } });
  told.textContent = answer.ok ? "" : await answer.text();
  input.value = "";
  if (answer.ok && input.dataset.then === "reload") window.location.reload();
}

toNewest();
restore();
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-send]")) send(event.target);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  if (button) insert(button);
  const off = event.target.closest("[data-enclosed] button");
  if (off) enclose(off.form, "", "");
});
if (transcript) new MutationObserver(toNewest).observe(transcript, { childList: true, subtree: true });
if (panel) new MutationObserver(restore).observe(panel, { childList: true });

// A value that was asked for goes away again by itself.
for (const place of document.querySelectorAll("[data-brief]")) {
  new MutationObserver(() => {
    const value = place.querySelector("[data-until]");
    if (value) setTimeout(() => value.remove(), Number(value.dataset.until) * 1000);
  }).observe(place, { childList: true });
}

/** A menu closes as menus do: by Escape, back to its button, or as one goes elsewhere. */
for (const menu of document.querySelectorAll("details[data-menu]")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}
