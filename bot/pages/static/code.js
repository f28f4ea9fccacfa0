// Has a code sent by SMS, and tries what was typed; a right one opens the page.

const purpose = document.body.dataset.purpose;
const form = document.getElementById("try");
let challenge = "";

function show(...ids) {
  for (const id of ["sent", "wrong", "many", "broken"]) {
    document.getElementById(id).hidden = !ids.includes(id);
  }
}

async function ask(wish) {
  try {
    return await fetch("/page/code", {
      method: "POST",
      headers: { "X-Loanline": "1", "Content-Type": "application/json" },
      body: JSON.stringify({ purpose, ...wish }),
    });
  } catch {
    return { status: 0, ok: false };
  }
}

document.getElementById("send").addEventListener("click", async () => {
  const answer = await ask({});
  if (!answer.ok) return show(answer.status ? "many" : "broken");
  ({ challenge } = await answer.json());
  form.hidden = false;
  show("sent");
  document.getElementById("code").focus();
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await ask({ challenge, code: document.getElementById("code").value });
  if (answer.ok) return location.reload();
  show(answer.status ? "wrong" : "broken");
});
