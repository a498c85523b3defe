// Columns that hang on earlier ones come up when those are answered so.

const form = document.getElementById("line");

function show() {
  const said = new FormData(form);
  for (const part of form.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(";").every((fact) => {
      const [name, wanted] = fact.split("=");
      return said.getAll(name).some((value) => wanted.split(" ").includes(value));
    });
  }
}

form.addEventListener("change", show);
show();
