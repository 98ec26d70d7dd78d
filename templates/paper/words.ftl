<#ftl output_format="HTML">
<#-- The words on paper that no page of the guide holds. -->
<#assign page = "page">
<#assign of = "of">
<#assign contents = "Contents">
<#assign packTitle = "Worksheets and checklists">
<#assign packLead = "Every sheet of this guide, to print, to copy and to write on.">
