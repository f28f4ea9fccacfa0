// The page and what surrounds it: an on-screen keyboard, a frame in a lender's page, the Esc key.

const menu = document.getElementById("menu");
const embedded = "embedded" in document.body.dataset && parent !== window;

/** Where a keyboard covers the page instead of shrinking it, the page shrinks itself. */
export function fitToScreen() {
  const seen = window.visualViewport;
  if (!seen) return;
  const fit = () => {
    if (seen.scale > 1.01) return; // zoomed in by the reader, who wants it to stay as it is
    document.documentElement.style.setProperty("--height", `${seen.height}px`);
    scrollTo(0, 0);
  };
  seen.addEventListener("resize", fit);
}

/** Tell the page that frames us; it says nothing of the conversation, so any page may hear it. */
export function tellParent(what) {
  if (embedded) parent.postMessage({ loanline: what }, "*");
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  if (menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else {
    tellParent("close");
  }
});
document.addEventListener("click", (event) => {
  if (!menu.contains(event.target)) menu.open = false;
});
