// A link to the console carries its secret behind the #, where no server's log sees it.

const secret = location.hash.slice(1);

function show(name) {
  for (const line of document.querySelectorAll("[data-sign-in]")) {
    line.hidden = line.dataset.signIn !== name;
  }
}

async function signIn() {
  // Out of the address before anything else: it would stay in the browser's history.
  history.replaceState(null, "", location.pathname + location.search);
  show("busy");
  try {
    const answer = await fetch("/staff/session", { method: "POST", body: secret });
    if (answer.ok) location.assign("/staff/" + location.search);
    else show(answer.status === 429 ? "often" : "wrong");
  } catch {
    show("broken");
  }
}

if (secret) await signIn();
// A link opened in a tab that shows this page already changes only what is behind the #.
addEventListener("hashchange", () => location.reload());
