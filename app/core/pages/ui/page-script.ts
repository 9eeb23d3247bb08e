/** What a browser can add where it runs scripts: copying, and handing on to whatever the phone has for that. Runs as it stands here. */
export const pageScript = `(function(){
var c=document.getElementById("copy"),k=document.getElementById("code"),s=document.getElementById("share");
if(c&&k&&navigator.clipboard){c.hidden=false;c.addEventListener("click",function(){navigator.clipboard.writeText(k.textContent).then(function(){c.textContent=c.dataset.done;c.setAttribute("aria-live","polite")},function(){})})}
if(s&&navigator.share){s.parentNode.hidden=false;s.addEventListener("click",function(){navigator.share({title:s.dataset.title,text:s.dataset.text,url:s.dataset.url}).catch(function(){})})}
})();`;
