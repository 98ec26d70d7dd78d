<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${config.site_title}</title>
<#list published_posts as post>
<entry><title>${post.title}</title><id>${config.site_host}/${post.uri}</id><content type="html">${post.body?html}</content></entry>
</#list>
</feed>
