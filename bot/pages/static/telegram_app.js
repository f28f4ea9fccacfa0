// Inside Telegram a page is told who opened it and in which colours (core.telegram.org/bots/webapps).

const KEPT = "telegram-theme";
const COLOURS = {
  bg_color: ["--surface", "--raised"],
  secondary_bg_color: ["--ground"],
  text_color: ["--text"],
  hint_color: ["--muted"],
  button_color: ["--accent", "--accent-strong"],
  button_text_color: ["--on-accent"],
};

/** What Telegram signed when it opened this page, or nothing elsewhere. */
export function launch() {
  const told = new URLSearchParams(location.hash.slice(1));
  const signed = told.get("tgWebAppData");
  if (!signed) return null;
  sessionStorage.setItem(KEPT, told.get("tgWebAppThemeParams") ?? "{}");
  follow();
  return { init_data: signed };
}

/** Wear Telegram's colours while it shows this page, and change when it does. */
export function follow() {
  const kept = sessionStorage.getItem(KEPT);
  if (!kept) return;
  wear(JSON.parse(kept));
  window.Telegram = { WebView: { receiveEvent: heard } };
  addEventListener("message", (event) => {
    if (event.source !== window.parent) return;
    try {
      const { eventType, eventData } = JSON.parse(event.data);
      heard(eventType, eventData);
    } catch {
      // Not Telegram's.
    }
  });
  tell("web_app_ready", {});
  tell("web_app_expand", {});
}

function heard(type, data) {
  if (type !== "theme_changed") return;
  sessionStorage.setItem(KEPT, JSON.stringify(data.theme_params));
  wear(data.theme_params);
}

function wear(theme) {
  const style = document.documentElement.style;
  for (const [name, properties] of Object.entries(COLOURS)) {
    if (!/^#[0-9a-f]{6}$/i.test(theme[name] ?? "")) continue;
    for (const property of properties) style.setProperty(property, theme[name]);
  }
  if (theme.bg_color) style.colorScheme = isDark(theme.bg_color) ? "dark" : "light";
}

function isDark(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

/** Telegram's apps listen in one of three ways. */
function tell(type, data) {
  const words = JSON.stringify({ eventType: type, eventData: data });
  if (window.TelegramWebviewProxy) {
    window.TelegramWebviewProxy.postEvent(type, JSON.stringify(data));
  } else if (window.external && "notify" in window.external) {
    window.external.notify(words);
  } else if (window.parent !== window) {
    window.parent.postMessage(words, "https://web.telegram.org");
  }
}
