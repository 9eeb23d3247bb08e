/**
 * What a browser adds to the form where it runs scripts. The draft is kept a second after the last letter, and when the page is left; photos are made smaller here (a camera's
 * ten megabytes are half of one on a screen), sent one by one with their progress, and can be taken out again; the letters that are left are counted towards the end.
 * Where somebody else than the app answers a photo (Shopify's proxy, a firewall, nobody), it goes straight to the app, and so do the page's next ones. All else is sent as plain texts, which
 * whoever refuses files lets pass. Runs as it stands here.
 */
export const reviewScript = `(function(){
var f=document.getElementById("review");if(!f||!window.fetch||!window.FormData)return;
var saved=document.getElementById("saved"),b=document.getElementById("body"),list=document.getElementById("taken"),pick=document.getElementById("photos"),wrong=document.getElementById("photos-error"),timer=0,dirty=false,sent=false,busy=0,direct=false;
f.enctype="application/x-www-form-urlencoded";
function data(){var d=new FormData(f);d.delete("photos");return new URLSearchParams(d)}
function keep(){clearTimeout(timer);timer=0;if(!dirty||sent)return;dirty=false;
fetch(f.dataset.draft,{method:"POST",body:data()}).then(function(r){if(!r.ok)throw 0;return r.json()}).then(function(a){if(a.token)f.dataset.token=a.token;saved.textContent=f.dataset.saved;if(f.dataset.again)history.replaceState(null,"",f.dataset.again)}).catch(function(){dirty=true})}
function touch(){dirty=true;saved.textContent="";clearTimeout(timer);timer=setTimeout(keep,1000);count()}
var left=document.createElement("p");left.className="small";left.setAttribute("role","status");b.parentNode.appendChild(left);
function count(){var n=b.dataset.most-Array.from(b.value).length;left.textContent=n<500?n.toLocaleString(document.documentElement.lang)+" "+b.dataset.left:""}
f.addEventListener("input",touch);count();
document.addEventListener("visibilitychange",function(){if(document.visibilityState==="hidden"&&dirty&&!sent&&navigator.sendBeacon&&navigator.sendBeacon(f.dataset.draft,data()))dirty=false});
f.addEventListener("submit",function(e){if(sent||busy){e.preventDefault();if(busy)saved.textContent=list.dataset.sending;return}sent=true;var s=f.querySelector("button[type=submit]");s.setAttribute("aria-disabled","true");saved.textContent=f.dataset.sending});
window.addEventListener("pageshow",function(e){if(e.persisted)sent=false});
if(!list||!pick)return;
function numbers(){[].forEach.call(list.children,function(li,i){var w=list.dataset.one+" "+(i+1),g=li.querySelector("img"),x=li.querySelector("button");if(g)g.alt=w;if(x)x.setAttribute("aria-label",list.dataset.remove+": "+w)})}
function removable(li){var x=document.createElement("button");x.type="button";x.className="plain";x.textContent=list.dataset.remove;
x.addEventListener("click",function(){list.removeChild(li);numbers();pick.focus();touch()});li.appendChild(x)}
[].forEach.call(list.children,function(li){var k=li.querySelector(".keep"),i=k.querySelector("input");i.type="hidden";li.appendChild(i);li.removeChild(k);removable(li)});numbers();
function smaller(file){if(!window.createImageBitmap||!/^image\\/(jpeg|png|webp)$/.test(file.type)||file.size<1500000)return Promise.resolve(file);
return createImageBitmap(file,{imageOrientation:"from-image"}).then(function(m){var k=Math.min(1,2000/Math.max(m.width,m.height)),c=document.createElement("canvas");c.width=Math.round(m.width*k);c.height=Math.round(m.height*k);
c.getContext("2d").drawImage(m,0,0,c.width,c.height);return new Promise(function(ok){c.toBlob(function(out){ok(out&&out.size<file.size?out:file)},"image/jpeg",.88)})}).catch(function(){return file})}
function send(file){var li=document.createElement("li"),p=document.createElement("progress");p.max=1;p.value=0;p.setAttribute("aria-label",list.dataset.sending);li.appendChild(p);list.appendChild(li);busy++;
function fail(why){list.removeChild(li);wrong.textContent=why||list.dataset.failed}
return smaller(file).then(function(small){return post(small,p)}).then(function(a){busy--;
if(a.ok){li.removeChild(p);if(list.querySelector("input[value='"+a.id+"']"))list.removeChild(li);else{var g=document.createElement("img"),h=document.createElement("input");g.src=a.picture;g.width=g.height=96;h.type="hidden";h.name="photo";h.value=a.id;li.appendChild(g);li.appendChild(h);removable(li);numbers();touch()}}else fail(a.why)})}
function post(small,p,past){past=past||direct;return new Promise(function(done){var d=new FormData(),x=new XMLHttpRequest();
x.open("POST",past?f.dataset.upload:f.dataset.photo);x.upload.onprogress=function(e){if(e.lengthComputable)p.value=e.loaded/e.total};
x.onloadend=function(){var a={},own;try{a=JSON.parse(x.responseText)||a}catch(e){}
own=a.ok!==undefined;if(!own&&!past&&f.dataset.upload)return done(post(small,p,true));direct=past&&own;if(past&&x.status===404)touch();done(a)};
if(past){x.setRequestHeader("Authorization","Bearer "+f.dataset.token);x.setRequestHeader("Accept-Language",document.documentElement.lang);return x.send(small)}
["product","mark"].forEach(function(n){var i=f.querySelector("input[name="+n+"]");if(i)d.append(n,i.value)});d.append("photos",small,"photo");x.send(d)})}
pick.addEventListener("change",function(){var files=[].slice.call(pick.files);wrong.textContent="";pick.value="";
files.reduce(function(before,file){return before.then(function(){if(list.children.length>=5){wrong.textContent=pick.dataset.many;return}return send(file)})},Promise.resolve())});
})();`;
