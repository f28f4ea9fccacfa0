// Buttons that copy what stands on them.

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await copy(button.dataset.copy);
  button.classList.add("is-copied");
  document.getElementById("heard").textContent = document.body.dataset.copied;
  setTimeout(() => button.classList.remove("is-copied"), 1500);
});

/** Without https a browser has no clipboard for scripts; a selected field is the older way. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).catch(() => select(text));
  return select(text);
}

function select(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "aside";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
