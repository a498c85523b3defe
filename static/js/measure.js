// Steps of one tick, comma or point, and centimetres or millimetres, around one number field.

const PER_CM = 10;

const number = (typed) => Number.parseFloat(typed.trim().replace(",", "."));

function written(value, like) {
  const text = String(Math.round(value * 100) / 100);
  return like.includes(".") ? text : text.replace(".", document.documentElement.lang === "en" ? "." : ",");
}

function put(input, value) {
  input.value = written(value, input.value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function step(box, input, direction) {
  const size = Number(box.dataset.step);
  const now = number(input.value);
  const from = Number.isNaN(now) ? Number(box.dataset.from || 0) - direction * size : now;
  put(input, Math.max(0, from + direction * size));
}

function switchUnit(box, input, unit) {
  const shown = box.querySelector("[data-unit]");
  if (shown.textContent === unit) return;
  const factor = unit === "mm" ? PER_CM : 1 / PER_CM;
  shown.textContent = unit;
  box.dataset.step = String(Number(box.dataset.step) * factor);
  if (box.dataset.from) box.dataset.from = String(Number(box.dataset.from) * factor);
  const now = number(input.value);
  if (!Number.isNaN(now)) put(input, now * factor);
}

export function wireMeasures(root) {
  for (const box of root.querySelectorAll("[data-measure]")) {
    const input = box.querySelector(".amount input");
    for (const [name, direction] of [["less", -1], ["more", 1]]) {
      const button = box.querySelector(`[data-${name}]`);
      if (!button) continue;
      button.hidden = false;
      button.addEventListener("click", () => step(box, input, direction));
    }
    for (const unit of box.querySelectorAll(".units input")) {
      unit.addEventListener("change", () => switchUnit(box, input, unit.value));
    }
  }
}
