<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title><#if (content.title)??>${content.title} · </#if>${config.site_title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${content.rootpath!""}css/allotment.css">
<#if (content.worksheets)??>
<link rel="stylesheet" href="${content.rootpath}workleaf/worksheets.css">
<script src="${content.rootpath}workleaf/worksheets.js" defer></script>
</#if>
</head>
<body>
