(() => {
  let opener = null;
  const marked = node => document.querySelectorAll(".dag a.selected").forEach(a => a.classList.remove("selected")) ||
    (node && document.querySelector(`.dag a[href="#${node}"]`)?.classList.add("selected"));

  const close = () => {
    const open = document.querySelector(".detail.open");
    if (!open) return;
    open.classList.remove("open");
    marked(null);
    history.replaceState(null, "", location.pathname + location.search);
    opener?.focus({ preventScroll: true });
  };

  const show = id => {
    const target = document.getElementById(id), panel = target?.closest(".detail");
    if (!panel) return false;
    document.querySelectorAll(".detail.open").forEach(p => p.classList.remove("open"));
    panel.classList.add("open");
    marked(panel.id);
    if (target !== panel) {
      target.open = true;
      target.scrollIntoView({ block: "start" });
    } else panel.querySelector(".content").scrollTop = 0;
    const log = panel.querySelector(".log");
    if (log) log.scrollTop = log.scrollHeight;
    panel.focus({ preventScroll: true });
    return true;
  };

  document.addEventListener("click", event => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches(".close")) {
      event.preventDefault();
      close();
      return;
    }
    const id = link.getAttribute("href").slice(1), inside = link.closest(".detail");
    if (!show(id)) return;
    event.preventDefault();
    if (!inside) opener = link;
    history.replaceState(null, "", "#" + id);
  });
  document.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  addEventListener("hashchange", () => show(location.hash.slice(1)));
  if (location.hash) show(location.hash.slice(1));
})();
