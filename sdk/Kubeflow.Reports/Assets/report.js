// The page can be read without this: it adds the theme button and the Escape key.
(function () {
  var root = document.documentElement, button = document.getElementById("theme");
  button.hidden = false;
  button.addEventListener("click", function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && location.hash) location.hash = "#top";
  });
})();
