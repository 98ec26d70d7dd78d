<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>
<#import "layout/section.ftl" as section>

<@screen.page name="section">
<div class="spread">
<@contents.sidebar/>
<main id="main" tabindex="-1">
<@words.untranslated content/>
<article class="leaf">
<@section.opening/>
<@section.onThisPage/>
<div class="text"<@words.language content/>>
<@section.parts content.parts/>
<@section.children/>
</div>
</article>
<@section.turning/>
</main>
</div>
</@screen.page>
