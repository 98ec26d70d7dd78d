<#include "head.ftl">
<h1>${content.title}</h1>
<p>${content.date?string("d MMMM yyyy")}<#if content.tags??>, <#list content.tags as tag><a href="${content.rootpath}tags/${tag}.html">${tag}</a> </#list></#if></p>
${content.body}
</body>
</html>
