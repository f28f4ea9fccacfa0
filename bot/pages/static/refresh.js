// Asks again every two seconds and shows what has changed, without touching what has not.

const EVERY = 2000;

async function refresh() {
  if (!document.hidden) {
    try {
      const page = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (page.ok) exchange(await page.text());
    } catch {
      // The server is away for a moment; the next time will tell.
    }
  }
  setTimeout(refresh, EVERY);
}

function exchange(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("fresh");
  const shown = document.getElementById("fresh");
  if (!fresh || state(fresh) === state(shown)) return;
  shown.replaceChildren(...fresh.childNodes);
}

/** What is shown, without the marks that this page has put on it since. */
function state(list) {
  return list.textContent;
}

setTimeout(refresh, EVERY);
