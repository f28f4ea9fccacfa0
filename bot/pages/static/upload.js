// One file on its way: sent, watched, cancelled, and sent again with the same key.

import { locale, say } from "./words.js";

/**
 * Send a row's file; `progress(0..1)` while it goes. Resolves when it is stored, otherwise throws
 * an Outcome that says why not and whether trying again makes sense.
 */
export function upload({ file, key, album }, lender, progress, signal) {
  const query = new URLSearchParams({ key, lender, locale, ...(album && { album }) });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/chat/files?${query}`);
    request.setRequestHeader("X-Loanline", "1");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.slice(-200)));
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status === 201) resolve();
      else reject(refusal(request));
    };
    request.onerror = () => reject(new Outcome(say("page-upload-broken"), true, true));
    request.onabort = () => reject(new Outcome(say("page-upload-cancelled"), true));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

export class Outcome extends Error {
  constructor(words, again = false, network = false) {
    super(words);
    this.again = again;
    this.network = network;
  }
}

function refusal(request) {
  const again = request.status >= 500 || request.status === 429 || request.status === 408;
  try {
    const { title, incident } = JSON.parse(request.responseText);
    return new Outcome(incident ? `${title} ${say("page-incident")} ${incident}` : title, again);
  } catch {
    return new Outcome(say("page-upload-broken"), again);
  }
}
