// The console's few manners: the newest message in sight, and drafts that survive a reload.

const transcript = document.getElementById("transcript");

function toNewest() {
  if (transcript) transcript.scrollTop = transcript.scrollHeight;
}

function draftOf(form) {
  return `draft ${form.dataset.draft}`;
}

function restore() {
  const form = document.querySelector("[data-draft]");
  if (!form) return;
  const words = form.elements.words;
  if (!words.value) words.value = sessionStorage.getItem(draftOf(form)) ?? "";
  words.addEventListener("input", () => sessionStorage.setItem(draftOf(form), words.value));
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(draftOf(form)));
}

toNewest();
restore();
if (transcript) new MutationObserver(toNewest).observe(transcript, { childList: true, subtree: true });
const panel = document.getElementById("panel");
if (panel) new MutationObserver(restore).observe(panel, { childList: true });

// A value that was asked for goes away again by itself.
for (const place of document.querySelectorAll("[data-brief]")) {
  new MutationObserver(() => {
    const value = place.querySelector("[data-until]");
    if (value) setTimeout(() => value.remove(), Number(value.dataset.until) * 1000);
  }).observe(place, { childList: true });
}
