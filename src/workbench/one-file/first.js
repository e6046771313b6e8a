// ES5: in a browser that is too old, no other script of the page runs.
(function () {
  'use strict';
  // of 2022, as the scripts that follow
  if (Object.hasOwn && Array.prototype.findLast && window.Worker) return;
  var line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.appendChild(document.createTextNode('这个浏览器太旧，不能打开勾稽工作台。请用Microsoft Edge或Chrome 97以上、Firefox 104以上，'
    + '或者Safari 16.4以上的版本打开这个文件；单位电脑不能自己换浏览器的，请找负责信息化的同事。'));
  document.body.insertBefore(line, document.body.firstChild);
}());
