<#include "head.ftl">
<ul>
<#list published_posts as post>
<li>${post.date?string("MMMM yyyy")}: <a href="${content.rootpath!""}${post.uri}">${post.title}</a></li>
</#list>
</ul>
</body>
</html>
