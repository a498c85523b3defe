// Columns that hang on an earlier one come up when that one is answered so.

const form = document.getElementById("line");

function show() {
  const said = new FormData(form);
  for (const part of form.querySelectorAll("[data-when]")) {
    part.hidden = !said.getAll(part.dataset.when).some((value) => part.dataset.wanted.split(" ").includes(value));
  }
}

form.addEventListener("change", show);
show();
