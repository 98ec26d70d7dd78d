<#ftl output_format="HTML">
<#-- Around what looks alike on many pages: <@alike.piece by=[content.rootpath]>…</@alike.piece> is rendered once for each language
     and each value of `by`. Whatever differs between pages, and is used in it, has to be in `by`. -->
<#assign piece = "org.workleaf.jbake.AlikePiece"?new()>
