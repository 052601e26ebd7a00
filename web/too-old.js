// Run only by browsers too old for modules, so written for them.
document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('starting').innerHTML =
    '<h1>Better Off could not start</h1>' +
    '<p>This browser is too old. Please use Chrome or Edge 97, Firefox 102, Safari 16, or anything newer.</p>';
});
