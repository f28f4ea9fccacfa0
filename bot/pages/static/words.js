// The page's own words, in the language in which it was made.

const words = JSON.parse(document.getElementById("words").textContent);

export const locale = document.documentElement.lang;

/** The reader's own habits with dates and numbers, if their region speaks this language. */
export const habits =
  navigator.languages.find((tag) => tag.split("-")[0] === locale.split("-")[0]) ?? locale;

export function say(message) {
  return words[message] ?? message;
}

/** Tell those who listen instead of looking. */
export function announce(text) {
  document.getElementById("heard").textContent = text;
}
