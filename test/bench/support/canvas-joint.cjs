// A drawing with @joint/core as its documentation shows it first: standard shapes, standard links, no options.
window.peer = (() => {
  const { dia, shapes } = window.joint;
  const graph = new dia.Graph({}, { cellNamespace: shapes });
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'fixed', inset: '0', background: '#fff' });
  document.body.append(host);
  const paper = new dia.Paper({ el: host, model: graph, width: window.innerWidth, height: window.innerHeight, cellViewNamespace: shapes });
  let dragged;
  let carried;
  return {
    show(scene) {
      const made = new Map();
      for (const box of scene.boxes) {
        const element = new shapes.standard.Rectangle({ id: box.id, position: { x: box.x, y: box.y }, size: { width: box.width, height: box.height }, attrs: { label: { text: box.text } } });
        made.set(box.id, element);
      }
      for (const box of scene.boxes) if (made.has(box.parent)) made.get(box.parent).embed(made.get(box.id));
      const links = scene.lines.map((line) => new shapes.standard.Link({ id: line.id, source: { id: line.from }, target: { id: line.to } }));
      graph.resetCells([...made.values(), ...links]);
      dragged = made.get(scene.dragged);
      carried = made.get(scene.carried.id);
    },
    look: (zoom, x, y) => {
      paper.scale(zoom, zoom);
      paper.translate(x, y);
    },
    drag: (dx, dy) => dragged.translate(dx, dy),
    carry: (dx, dy) => carried.translate(dx, dy),
    drop: (zoneId) => {
      carried.getParentCell().unembed(carried);
      graph.getCell(zoneId).embed(carried);
    },
  };
})();
