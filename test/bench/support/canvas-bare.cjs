// The least a drawing can do: every frame, the boxes and lines that are seen are drawn onto a 2-D canvas.
window.peer = (() => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'fixed', inset: '0' });
  canvas.width = window.innerWidth;
  canvas.height = window.innerHeight;
  document.body.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  const view = { zoom: 1, x: 0, y: 0 };
  let boxes = [];
  let lines = [];
  let moving = [];
  let carried;
  const byId = new Map();
  const draw = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
    const left = -view.x / view.zoom;
    const top = -view.y / view.zoom;
    const right = left + canvas.width / view.zoom;
    const bottom = top + canvas.height / view.zoom;
    const isSeen = ({ x, y, width, height }) => x < right && y < bottom && x + width > left && y + height > top;
    context.strokeStyle = '#333';
    context.font = '10px sans-serif';
    for (const box of boxes) {
      if (!isSeen(box)) continue;
      context.fillStyle = '#eef';
      context.fillRect(box.x, box.y, box.width, box.height);
      context.strokeRect(box.x, box.y, box.width, box.height);
      if (view.zoom < 0.4) continue;
      context.fillStyle = '#000';
      context.fillText(box.text, box.x + 4, box.y + 14);
    }
    context.beginPath();
    for (const { from, to } of lines) {
      if (!isSeen(from) && !isSeen(to)) continue;
      context.moveTo(from.x + from.width / 2, from.y + from.height / 2);
      context.lineTo(to.x + to.width / 2, to.y + to.height / 2);
    }
    context.stroke();
  };
  return {
    show(scene) {
      boxes = scene.boxes.map((box) => ({ ...box }));
      for (const box of boxes) byId.set(box.id, box);
      lines = scene.lines.map(({ from, to }) => ({ from: byId.get(from), to: byId.get(to) }));
      const inside = new Set([scene.dragged]);
      for (let grown = true; grown; ) {
        grown = false;
        for (const box of boxes) {
          if (inside.has(box.id) || !inside.has(box.parent)) continue;
          inside.add(box.id);
          grown = true;
        }
      }
      carried = byId.get(scene.carried.id);
      moving = boxes.filter(({ id }) => inside.has(id));
      draw();
    },
    look: (zoom, x, y) => {
      Object.assign(view, { zoom, x, y });
      draw();
    },
    drag: (dx, dy) => {
      for (const box of moving) {
        box.x += dx;
        box.y += dy;
      }
      draw();
    },
    carry: (dx, dy) => {
      carried.x += dx;
      carried.y += dy;
      draw();
    },
    drop: (zoneId) => {
      carried.parent = zoneId;
      draw();
    },
  };
})();
