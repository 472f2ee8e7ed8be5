"use strict";
// Without this script the page shows everything; with it the reader can ask for one verdict.
const form = document.getElementById("filter");
const verdict = document.getElementById("verdict");
const shown = document.getElementById("shown");
const items = Array.from(document.querySelectorAll(".item, .item-row"));
function wanted(item) {
  const value = verdict.value;
  return value === "" || (value === "!pass" ? item.dataset.outcome !== "pass" : item.dataset.verdict === value);
}
function filter() {
  let count = 0;
  for (const item of items) {
    item.hidden = !wanted(item);
    count += item.hidden || item.className === "item" ? 0 : 1;
  }
  for (const answer of document.querySelectorAll(".answer")) {
    answer.hidden = !answer.querySelector(".item:not([hidden])");
  }
  shown.textContent = count + " of " + items.length / 2 + " shown";
}
function reveal() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.hidden) {
    verdict.value = "";
    filter();
    target.scrollIntoView();
  }
}
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
verdict.addEventListener("change", filter);
window.addEventListener("hashchange", reveal);
filter();
