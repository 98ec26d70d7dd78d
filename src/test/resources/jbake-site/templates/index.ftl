<#include "head.ftl">
<#list published_posts as post>
<h2><a href="${post.uri}">${post.title}</a></h2>
${post.body}
</#list>
<#list papers as paper><a href="${paper.uri}">${paper.title}</a></#list>
<#list published_notes as note>${note.body}</#list>
<p>${(guide!"no guide")?is_string?c} ${(here!"nothing here")?is_string?c} ${(titles!"no titles")?is_string?c}</p>
</body>
</html>
