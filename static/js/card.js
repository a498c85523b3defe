// Lays out the settings card that stands behind the # of the address; nothing of it leaves the phone.

const CARD = /^#(nl|fr|de|en)(20\d{2}|2100)(\d{2})(\d{2})((?:[a-z]\d{2,4})+)$/;
const place = document.getElementById("card");

function paragraph(kind, words) {
  const made = document.createElement("p");
  made.className = kind;
  made.textContent = words;
  made.dataset.laid = "";
  return made;
}

function numbers(template, language, values) {
  const list = template.content.cloneNode(true).firstElementChild;
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  for (const line of [...list.children]) {
    const found = values.get(line.dataset.sign);
    if (found === undefined) line.remove();
    else line.querySelector("dd").textContent = `${written.format(found / 10)}\u00a0cm`;
  }
  list.dataset.laid = "";
  return list;
}

// As the reports write a day: the server told how each month is written, and the first of it.
function written(template, day, month, year) {
  const { firsts, days } = template.dataset;
  const found = (day === 1 ? firsts : days).split("|")[month - 1] ?? "";
  return found.replace("{d}", day).replace("{y}", year);
}

// What the address says, if it is a card: a day that the calendar has, and a setting that a card holds.
function told(hash) {
  const found = CARD.exec(hash);
  if (!found) return null;
  const [, language, year, month, day, signs] = found;
  const date = new Date(Date.UTC(year, month - 1, day));
  const known = place.querySelector(`template[lang="${language}"]`).content;
  const holds = [...signs.matchAll(/[a-z]/g)].some(([sign]) => known.querySelector(`[data-sign="${sign}"]`));
  return holds && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) ? found : null;
}

function layOut() {
  const found = told(window.location.hash);
  for (const old of place.querySelectorAll("[data-laid]")) old.remove();
  place.querySelector("[data-none]").hidden = Boolean(found);
  if (!found) return;
  const [, language, year, month, day, signs] = found;
  const template = place.querySelector(`template[lang="${language}"]`);
  const values = new Map([...signs.matchAll(/([a-z])(\d+)/g)].map(([, sign, mm]) => [sign, Number(mm)]));
  const { title, sentence, back } = template.dataset;
  document.documentElement.lang = language;
  document.title = `${title} · ErgoCheck`;
  place.querySelector("h1").textContent = title;
  document.getElementById("back").textContent = back;
  place.append(
    numbers(template, language, values),
    paragraph("sentence", sentence),
    paragraph("soft", written(template, Number(day), Number(month), year)),
  );
}

window.addEventListener("hashchange", layOut);
layOut();
