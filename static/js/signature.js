// An ink line drawn with pen, finger or mouse, kept as path data; who cannot draw types the name, which is enough.

const pad = document.querySelector("[data-pad]");
const line = pad.querySelector("path");
const field = document.querySelector("[data-ink]");
const clear = document.querySelector("[data-clear]");
const WIDTH = 600;
const HEIGHT = 180;
let drawing = false;

function point(event) {
  const box = pad.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * WIDTH;
  const y = ((event.clientY - box.top) / box.height) * HEIGHT;
  return `${Math.round(x)} ${Math.round(y)}`;
}

function add(text) {
  const data = `${line.getAttribute("d") ?? ""}${text}`;
  line.setAttribute("d", data);
  field.value = data;
  clear.hidden = !data;
}

pad.addEventListener("pointerdown", (event) => {
  drawing = true;
  pad.setPointerCapture(event.pointerId);
  add(`M${point(event)}`);
});
pad.addEventListener("pointermove", (event) => {
  if (drawing) add(`L${point(event)}`);
});
for (const end of ["pointerup", "pointercancel"]) {
  pad.addEventListener(end, () => {
    drawing = false;
  });
}
clear.addEventListener("click", () => {
  line.setAttribute("d", "");
  field.value = "";
  clear.hidden = true;
});
for (const part of document.querySelectorAll("[data-drawn]")) part.hidden = false;
if (field.value) add(field.value);
