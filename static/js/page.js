// Small changes to the page: pieces that the server sent, the saved line, the progress tape, polite words.

export function swap(pieces) {
  for (const [id, html] of Object.entries(pieces)) {
    const place = document.getElementById(id);
    if (place) place.innerHTML = html;
  }
}

export function savedLine(icon, words) {
  const line = document.getElementById("saved");
  line.hidden = false;
  line.querySelector("use").setAttribute("href", `#i-${icon}`);
  line.querySelector("span").textContent = words;
}

// A sentence at each refused field that stands here; whether there is one.
export function refuse(panel, refused) {
  for (const old of panel.querySelectorAll("[data-said]")) old.remove();
  for (const old of panel.querySelectorAll("[aria-invalid]")) old.removeAttribute("aria-invalid");
  const fields = [...panel.querySelectorAll(".field [name]")].filter((field) => refused[field.name]);
  for (const field of fields) {
    const line = document.createElement("p");
    Object.assign(line, { className: "refusal", id: `${field.id}-error`, textContent: refused[field.name] });
    line.dataset.said = "";
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", line.id);
    (field.closest(".amount") ?? field).before(line);
  }
  fields[0]?.focus();
  return fields.length > 0;
}

export function say(words) {
  if (words) document.getElementById("said").textContent = words;
}

export function progressTo(done, total, words) {
  const bar = document.getElementById("progress");
  if (!bar || !total) return;
  const end = (done / total) * 100;
  bar.setAttribute("aria-valuemax", total);
  bar.setAttribute("aria-valuenow", done);
  bar.setAttribute("aria-valuetext", words);
  bar.querySelector("b").textContent = words;
  bar.querySelector(".tape-run").setAttribute("width", `${end}%`);
  bar.querySelector(".tape-hook").setAttribute("x", `${end}%`);
  layTicks(bar.querySelector(".tape-ticks"), end, total);
}

function layTicks(group, end, total) {
  const pieces = total <= 8 ? 5 : 1;
  const count = total <= 40 ? total * pieces : 40;
  const lines = [];
  for (let i = 1; i < count; i += 1) {
    const x = (i / count) * 100;
    const kind = i % pieces ? "small" : "big";
    lines.push(tick(x, `tick tick--${kind}${x < end ? " tick--passed" : ""}`));
  }
  group.replaceChildren(...lines);
}

function tick(x, kind) {
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  const ends = { x1: `${x}%`, x2: `${x}%`, y1: 24, y2: 12, class: kind };
  for (const [name, value] of Object.entries(ends)) line.setAttribute(name, value);
  return line;
}
