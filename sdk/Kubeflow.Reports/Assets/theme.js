"use strict";
(() => {
  // A file opened from disk may have no storage: the choice then lasts for this visit.
  const root = document.documentElement, button = document.getElementById("theme"), key = "kubeflow-report-theme";
  const kept = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = value => { try { localStorage.setItem(key, value); } catch { root.dataset.kept = "no"; } };
  const show = theme => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    button.textContent = "Theme: " + theme;
  };
  root.classList.add("scripted");
  const order = ["auto", "dark", "light"];
  let theme = order.includes(kept()) ? kept() : "auto";
  show(theme);
  button.addEventListener("click", () => {
    theme = order[(order.indexOf(theme) + 1) % order.length];
    keep(theme);
    show(theme);
  });
})();
