// Takes the one-time secret out of the address, exchanges it, and goes to the page it opens.

import { launch } from "./telegram_app.js";

const app = launch(); // opened inside Telegram, which says who we are
const secret = location.hash.slice(1);
// Before anything else: neither history nor a shared screen is to hold it.
const { searchParams } = new URL(location);
history.replaceState(null, "", location.pathname);

const show = (id) => {
  for (const other of ["opening", "dead", "broken", "again"]) {
    document.getElementById(other).hidden = other !== id && !(id === "broken" && other === "again");
  }
};

// For which bot it was opened, and for which need or application.
const told = {};
for (const name of ["bot", "need", "application"]) {
  if (searchParams.has(name)) told[name] = searchParams.get(name);
}

async function enter() {
  show("opening");
  try {
    const answer = await fetch(location.pathname, {
      method: "POST",
      headers: { "X-Loanline": "1", "Content-Type": "application/json" },
      body: JSON.stringify(app ? { ...app, ...told } : { token: secret }),
    });
    if (answer.ok) return location.replace((await answer.json()).to);
    show(answer.status < 500 ? "dead" : "broken");
  } catch {
    show("broken");
  }
}

document.getElementById("again").addEventListener("click", enter);
enter();
