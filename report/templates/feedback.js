(function () {
  "use strict";
  var all = function (q) { return Array.prototype.slice.call(document.querySelectorAll(q)); };
  var marks = all("mark[data-keys]"), items = all("article[id]"), tools = document.querySelector(".tools");

  function clear() {
    marks.concat(items).forEach(function (e) { e.classList.remove("on"); });
  }
  function keys(mark) { return mark.dataset.keys.split(" "); }

  function choose(item) {
    clear();
    item.classList.add("on");
    var mine = marks.filter(function (m) { return keys(m).indexOf(item.id) >= 0; });
    mine.forEach(function (m) { m.classList.add("on"); });
    return mine[0];
  }

  function reveal(e) {
    if (e) { e.scrollIntoView({ block: "center" }); }
  }

  document.addEventListener("click", function (ev) {
    var link = ev.target.closest("a[href^='#']");
    if (link) {
      var to = document.getElementById(link.getAttribute("href").slice(1));
      if (to && to.classList.contains("item")) { show("all"); choose(to); }
      if (to && to.tagName === "MARK") { clear(); to.classList.add("on"); }
      return;
    }
    if (String(window.getSelection())) { return; }
    var mark = ev.target.closest("mark[data-keys]");
    if (mark) {
      clear();
      mark.classList.add("on");
      show("all");
      var earned = items.filter(function (i) { return keys(mark).indexOf(i.id) >= 0; });
      earned.forEach(function (i) { i.classList.add("on"); });
      reveal(earned[0]);
      return;
    }
    var head = ev.target.closest("article[id] h3");
    if (head) { reveal(choose(head.closest("article"))); }
  });

  document.addEventListener("keydown", function (ev) {
    if (ev.key === "Escape") { clear(); }
  });

  function show(which) {
    var n = 0;
    all("article.item[data-state]").forEach(function (i) {
      i.hidden = which !== "all" && i.dataset.state !== which;
      if (!i.hidden) { n++; }
    });
    all("button[data-filter]").forEach(function (b) {
      b.setAttribute("aria-pressed", String(b.dataset.filter === which));
    });
    tools.querySelector(".status").textContent = which === "all" ? "" : n + " shown";
  }

  tools.hidden = false;
  tools.addEventListener("click", function (ev) {
    var b = ev.target.closest("button[data-filter]");
    if (b) { show(b.dataset.filter); }
  });
})();
