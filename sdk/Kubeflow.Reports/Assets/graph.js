(() => {
  const canvas = document.getElementById("canvas"), dag = canvas?.querySelector(".dag");
  if (!dag) return;
  const width = dag.viewBox.baseVal.width, height = dag.viewBox.baseVal.height;
  let scale = 1;

  const zoom = (to, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    const next = Math.min(3, Math.max(0.1, to)), factor = next / scale;
    const left = (canvas.scrollLeft + x) * factor - x, top = (canvas.scrollTop + y) * factor - y;
    scale = next;
    dag.setAttribute("width", width * scale);
    dag.setAttribute("height", height * scale);
    canvas.scrollLeft = left;
    canvas.scrollTop = top;
  };
  const fit = least => zoom(Math.max(least, Math.min(1, (canvas.clientWidth - 4) / width)));

  document.querySelectorAll("[data-zoom]").forEach(button => button.addEventListener("click", () => {
    const kind = button.dataset.zoom;
    if (kind === "fit") fit(0.1); else zoom(scale * (kind === "in" ? 1.25 : 0.8));
  }));
  canvas.addEventListener("wheel", event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });

  let drag = null;
  canvas.addEventListener("pointerdown", event => {
    if (event.button === 0 && !event.target.closest("a")) drag = { x: event.clientX + canvas.scrollLeft, y: event.clientY + canvas.scrollTop };
  });
  addEventListener("pointermove", event => {
    if (!drag) return;
    canvas.classList.add("dragging");
    canvas.scrollLeft = drag.x - event.clientX;
    canvas.scrollTop = drag.y - event.clientY;
  });
  addEventListener("pointerup", () => {
    drag = null;
    canvas.classList.remove("dragging");
  });

  const light = (node, on) => {
    const id = node.dataset.node;
    dag.querySelectorAll(`.edge[data-from="${id}"], .edge[data-to="${id}"]`).forEach(edge => {
      edge.classList.toggle("lit", on);
      const other = edge.dataset.from === id ? edge.dataset.to : edge.dataset.from;
      dag.querySelector(`a[data-node="${other}"]`)?.classList.toggle("near", on);
    });
  };
  for (const node of dag.querySelectorAll("a[data-node]")) {
    for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]])
      node.addEventListener(name, () => light(node, on));
  }
  fit(0.55);
  addEventListener("resize", () => fit(0.55));
})();
