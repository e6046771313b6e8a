// ES5, and copied as it is: where Excel shows add-ins in Internet Explorer or in the old Edge, no other script of the page runs.
(function () {
  'use strict';
  // of 2022, as the scripts that follow
  if (Object.hasOwn && Array.prototype.at) return;
  document.addEventListener('DOMContentLoaded', function () {
    var line = document.createElement('p');
    line.className = 'start-sentence';
    line.setAttribute('role', 'alert');
    line.appendChild(document.createTextNode('这台电脑的Excel用旧的浏览器组件（如IE11）显示加载项，不能使用勾稽，表格里的内容没有改动。'
      + '请技术人员安装Microsoft Edge WebView2运行时，再重新打开Excel；也可以用新的浏览器打开勾稽工作台。'));
    var name = document.createElement('h1');
    name.className = 'start-name';
    name.appendChild(document.createTextNode('勾稽'));
    var holder = document.getElementById('pane');
    while (holder.firstChild) holder.removeChild(holder.firstChild);
    holder.appendChild(name);
    holder.appendChild(line);
  });
}());
