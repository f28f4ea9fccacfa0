// Staff take files in for a borrower: one after the other, each with its progress, in sight.

const token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";

/** Send one file with what is said of it; give null, or the words that say why not. */
function send(form, file, left, onProgress) {
  const body = new FormData();
  for (const name of ["source", "why", "note"]) body.append(name, form.elements[name].value);
  body.append("left", String(left));
  body.append("key", (file.key ??= crypto.randomUUID()));
  body.append("file", file, file.name);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-CSRF-Token", token);
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.onload = () => done(request.status === 204 ? null : request.responseText);
    request.onerror = () => done(form.dataset.lost);
    request.send(body);
  });
}

function row(list, file) {
  const line = document.createElement("li");
  const name = document.createElement("span");
  const bar = document.createElement("progress");
  const told = document.createElement("span");
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  told.className = "told";
  line.append(name, bar, told);
  list.append(line);
  return { bar, told, line };
}

async function bring(form) {
  const button = form.querySelector("button");
  const list = form.querySelector("[data-brought]");
  const files = [...form.elements.file.files];
  const rows = files.map((file) => row(list, file));
  button.disabled = true;
  let refused = 0;
  for (const [number, file] of files.entries()) {
    const { bar, told, line } = rows[number];
    const words = await send(form, file, files.length - 1 - number, (part) => (bar.value = part));
    bar.value = 1;
    line.className = words === null ? "is-done" : "is-refused";
    told.textContent = words ?? form.dataset.done;
    if (words !== null) refused += 1;
  }
  button.disabled = false;
  form.elements.file.value = "";
  if (!refused) window.location.reload();
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-bring]");
  if (!form) return;
  event.preventDefault();
  list(form).replaceChildren();
  bring(form);
});

function list(form) {
  return form.querySelector("[data-brought]");
}
