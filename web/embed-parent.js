// For pages that show Better Off in frames: gives each frame the height of what it shows. Without it the frame keeps the
// height written in it.
addEventListener('message', ({ data, origin, source }) => {
  const height = data?.betterOffHeight;
  if (typeof height !== 'number' || !(height > 0 && height < 50000)) return;
  for (const frame of document.querySelectorAll('iframe[data-better-off]')) {
    if (frame.contentWindow === source && new URL(frame.src, location).origin === origin) {
      frame.style.height = `${height}px`;
    }
  }
});
