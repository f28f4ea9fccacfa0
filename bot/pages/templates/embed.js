// The chat in a corner of a lender's own page, put there by one script tag:
// <script src="https://…/embed.js" data-lender="…" data-locale="zh-Hans" async></script>
// With data-hand-over="<token>", whoever is signed in there is known in the chat as well.
(() => {
  const WORDS = {{ embed_words | tojson }};
  const tag = document.currentScript;
  if (!tag || customElements.get("loanline-chat")) return;
  const origin = new URL(tag.src).origin;
  const wanted = tag.dataset.locale || document.documentElement.lang || navigator.language || "en";
  // A region tells the script: zh-TW is nearer to zh-Hant-HK than to zh-Hans.
  const near = (known) => {
    const [a, b] = [known, wanted].map((tag) => new Intl.Locale(tag.replaceAll("_", "-")).maximize());
    return a.language === b.language ? 1 + 2 * (a.script === b.script) + (a.region === b.region) : 0;
  };
  const nearest = () => {
    const [best] = Object.keys(WORDS).sort((a, b) => near(b) - near(a));
    return near(best) ? best : "en";
  };
  let locale = "en";
  try {
    locale = nearest();
  } catch {
    // What the page calls its language is no tag at all.
  }
  const words = WORDS[locale];

  const address = new URL("/chat", origin);
  address.searchParams.set("embed", "1");
  if (tag.dataset.lender) address.searchParams.set("lender", tag.dataset.lender);
  address.searchParams.set("locale", locale);
  if (tag.dataset.handOver) address.hash = new URLSearchParams({ "hand-over": tag.dataset.handOver });

  // A style sheet of its own in a shadow tree: neither page can disturb the other, and it is not
  // held back by a content security policy that forbids inline styles.
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { position: fixed; z-index: 2147483000; right: 20px; bottom: 20px; }
    button { display: grid; place-items: center; width: 60px; height: 60px; border: 0; padding: 0;
      border-radius: 50%; background: #0e5a6b; color: #fff; cursor: pointer; position: relative;
      box-shadow: 0 2px 6px rgb(0 0 0 / 20%), 0 8px 24px rgb(0 0 0 / 18%); margin-left: auto; }
    button:hover { background: #0a4756; }
    button:focus-visible { outline: 3px solid #f2b84b; outline-offset: 3px; }
    svg { width: 28px; height: 28px; }
    .news::after { content: ""; position: absolute; top: 2px; right: 2px; width: 14px; height: 14px;
      border-radius: 50%; background: #d6453a; border: 2px solid #fff; }
    iframe { display: block; width: min(400px, calc(100vw - 40px)); border: 0; border-radius: 18px;
      height: min(660px, calc(100dvh - 120px)); margin-bottom: 14px; background: Canvas;
      box-shadow: 0 2px 8px rgb(0 0 0 / 14%), 0 16px 48px rgb(0 0 0 / 22%); color-scheme: light dark; }
    iframe[hidden] { display: none; }
    @media (max-width: 480px), (max-height: 480px) {
      :host(.open) { inset: 0; }
      :host(.open) iframe { width: 100%; height: calc(100% - 62px); margin: 62px 0 0; border-radius: 18px 18px 0 0; }
      :host(.open) button { position: absolute; top: 7px; right: 10px; width: 48px; height: 48px; }
    }
  `);

  // Made piece by piece: pages that insist on trusted types forbid writing markup.
  const drawing = () => {
    const draw = (name, attributes) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const picture = draw("svg", {
      viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", "stroke-width": "1.8",
      "stroke-linejoin": "round", "aria-hidden": "true",
    });
    picture.append(draw("path", { d: "M4 5.5h16v11H10.5L6 20.3v-3.8H4z" }));
    return picture;
  };

  class Chat extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const frame = document.createElement("iframe");
      frame.hidden = true;
      const button = document.createElement("button");
      button.type = "button";
      button.append(drawing());
      root.append(frame, button);
      this.lang = locale;
      frame.title = words.title;
      frame.allow = "camera";
      const show = (open) => {
        if (open && !frame.src) frame.src = address; // nothing is loaded before it is asked for
        frame.hidden = !open;
        this.classList.toggle("open", open);
        button.classList.remove("news");
        button.setAttribute("aria-expanded", String(open));
        button.setAttribute("aria-label", open ? words.close : words.open);
        (open ? frame : button).focus();
      };
      button.addEventListener("click", () => show(frame.hidden));
      addEventListener("message", (event) => {
        if (event.origin !== origin || event.source !== frame.contentWindow) return;
        if (event.data?.loanline === "close") show(false);
        if (event.data?.loanline === "message" && frame.hidden) button.classList.add("news");
      });
      button.setAttribute("aria-label", words.open);
      button.setAttribute("aria-expanded", "false");
    }
  }
  customElements.define("loanline-chat", Chat);
  const put = () => document.body.append(document.createElement("loanline-chat"));
  if (document.body) put();
  else addEventListener("DOMContentLoaded", put);
})();
