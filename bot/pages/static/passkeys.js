// Passkeys: making one on one's own account, signing in with one, and proving oneself again.

const known = "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential;
const token = document.querySelector('meta[name="csrf-token"]')?.content ?? "";

function send(path, body) {
  const headers = { "Content-Type": "application/json", "X-CSRF-Token": token };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body ?? {}) });
}

async function make() {
  const answer = await send("/staff/account/passkeys/options");
  // A proof of who one is has to be given first.
  if (answer.redirected) return location.assign(answer.url);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await answer.json());
  const made = await navigator.credentials.create({ publicKey });
  if (!(await send("/staff/account/passkeys", made.toJSON())).ok) throw new Error("not kept");
  location.reload();
}

async function show(place) {
  const answer = await send(`${place}/options`);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json());
  const found = await navigator.credentials.get({ publicKey });
  const entered = await send(place + location.search, found.toJSON());
  if (!entered.ok) throw new Error("not known");
  location.assign((await entered.json()).to);
}

function offer(id, act) {
  const button = document.getElementById(id);
  if (!button || !known) return;
  const failed = document.getElementById("passkey-failed");
  button.hidden = false;
  button.addEventListener("click", async () => {
    failed.hidden = true;
    try {
      await act();
    } catch {
      failed.hidden = false;
    }
  });
}

offer("passkey-make", make);
offer("passkey-sign-in", () => show("/staff/passkey"));
offer("passkey-prove", () => show("/staff/prove/passkey"));
