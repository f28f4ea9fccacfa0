// One file on its way, over whatever network there is: it goes on where it broke off.

import { say } from "./words.js";

const WAITS = [0, 500, 1000, 3000, 5000, 10000, 20000];
const WORDS = {
  0: "sending-lost",
  403: "sending-not-taken",
  404: "sending-not-taken",
  410: "sending-not-taken",
  413: "sending-too-large",
  422: "sending-not-taken",
  428: "sending-agree-first",
  429: "sending-too-many",
  507: "sending-full",
};

/** Remembers where half-sent files are while this tab is open: phones drop pages as they please. */
const remembered = {
  async findAllUploads() {
    return [];
  },
  async findUploadsByFingerprint(print) {
    const found = sessionStorage.getItem(print);
    return found ? [{ ...JSON.parse(found), urlStorageKey: print }] : [];
  },
  async removeUpload(key) {
    sessionStorage.removeItem(key);
  },
  async addUpload(print, upload) {
    sessionStorage.setItem(print, JSON.stringify(upload));
    return print;
  },
};

/** Send a row's file; says whether it is stored, else why not and whether to try again. */
export async function transfer(row, told) {
  const file = await row.bytes();
  const print = `${told.need}|${file.name}|${file.size}|${file.lastModified}`;
  return new Promise((resolve) => {
    let outcome = "";
    const upload = new tus.Upload(file, {
      endpoint: "/upload/files",
      headers: { "X-Loanline": "1" },
      metadata: { ...told, filename: file.name, filetype: file.type, password: row.password },
      retryDelays: WAITS,
      urlStorage: remembered,
      fingerprint: async () => print,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => row.progress(sent / all),
      onAfterResponse: (_, answer) => {
        outcome = answer.getHeader("X-Loanline-Outcome") ?? outcome;
      },
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        const again = status === 0 || status >= 500 || [408, 409, 423].includes(status);
        if (again && status !== 507) row.pause();
        return again && status !== 507;
      },
      onSuccess: () => resolve(ended(outcome)),
      onError: (error) => resolve(failed(error.originalResponse?.getStatus() ?? 0)),
    });
    row.stop = () => {
      upload.abort(true).catch(() => {});
      resolve({ stopped: true });
    };
    upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    });
  });
}

function ended(outcome) {
  if (outcome === "stored") return { stored: true };
  return { words: say("sending-not-taken"), again: false };
}

function failed(status) {
  if (status === 401) return { words: say("sending-closed"), again: false, closed: true };
  const again = status === 0 || status === 428 || status >= 500;
  return { words: say(WORDS[status] ?? "sending-failed"), again, held: status === 0 };
}
