import { rememberedName, rememberedParameter } from "../../domain/sharing/visitor";

/**
 * On the first look at a link: goes on to the address at which a voucher is handed out, with what this browser remembers (or remembers from now on), so that it
 * gets the same voucher again. Kept for nothing else, and strictly necessary for what the visitor asks for (TDDDG § 25 (2) 2). Without scripts, and where storage is shut
 * off, the page's own address is good enough. Runs as it stands here.
 */
export const entranceScript = `(function(){
var a=document.getElementById("go-on");if(!a)return;
var u=new URL(a.href);
try{var k=${JSON.stringify(rememberedName)},v=localStorage.getItem(k);
if(!v||!/^[\\w-]{12,64}$/.test(v)){v=u.searchParams.get(${JSON.stringify(rememberedParameter)});localStorage.setItem(k,v)}
u.searchParams.set(${JSON.stringify(rememberedParameter)},v)}catch(e){}
location.replace(u.href)
})();`;
