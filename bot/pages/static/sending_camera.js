// The phone's camera with a frame to hold a card in; without one, the caller asks the system.

import { say } from "./words.js";

const dialog = document.getElementById("camera");
const video = document.getElementById("finder");
const still = document.getElementById("still");
const says = document.getElementById("camera-says");
const button = (name) => document.getElementById(`camera-${name}`);
const hint = says.textContent;
let taken = () => {};
let count = 0;

/** Open the camera; false if there is none for us. `shoot` is given each picture. */
export async function openCamera(card, shoot) {
  const wish = { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1440 } };
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wish, audio: false });
  } catch {
    return false;
  }
  taken = shoot;
  document.getElementById("frame").classList.toggle("is-card", card);
  says.textContent = hint;
  look(false);
  button("shoot").disabled = true; // what was pressed before the first picture would be none
  dialog.showModal();
  await video.play();
  button("shoot").disabled = false;
  return true;
}

function look(frozen) {
  video.hidden = frozen;
  still.hidden = !frozen;
  button("shoot").hidden = frozen;
  button("use").hidden = !frozen;
  button("again").hidden = !frozen;
}

button("shoot").addEventListener("click", () => {
  still.width = video.videoWidth;
  still.height = video.videoHeight;
  still.getContext("2d").drawImage(video, 0, 0);
  look(true);
  button("use").focus();
});

button("again").addEventListener("click", () => look(false));

button("use").addEventListener("click", () => {
  still.toBlob(
    (blob) => {
      if (!blob) return (says.textContent = say("sending-camera-broken"));
      count += 1;
      taken(new File([blob], `photo-${count}.jpg`, { type: "image/jpeg" }));
      says.textContent = say("sending-add-more");
      look(false);
    },
    "image/jpeg",
    0.92,
  );
});

button("close").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
  video.srcObject = null;
});
