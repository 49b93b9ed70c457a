using Kubeflow.TestSupport;
using Microsoft.Playwright;

namespace Kubeflow.Reports.Tests;

/// <summary>The page in a real browser.</summary>
public class BrowserTests
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly List<string> _complaints = [];
    private TemporaryFolder? _folder;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Chromium => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    [OneTimeSetUp]
    public async Task Open()
    {
        _folder = new TemporaryFolder();
        if (Chromium is not { } chromium)
        {
            Assert.Ignore("No chromium on the PATH: the report was not looked at in a browser.");
            return;
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder?.Dispose();
    }

    [Test]
    public async Task Page_ClickOnAStep_ShowsItsInputsOutputsAndTiming()
    {
        var page = await PageOf(ColorScheme.Light);
        await page.Locator(".dag a.node", new() { HasText = "evaluate" }).ClickAsync();
        var panel = page.Locator(".detail.open");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await panel.CountAsync(), Is.EqualTo(1));
            Assert.That(await panel.IsVisibleAsync(), Is.True);
            var text = await panel.InnerTextAsync();
            Assert.That(text, Does.Contain("evaluate").And.Contain("model_name").And.Contain("lightgbm"));
        }
        await page.Keyboard.PressAsync("Escape");
        Assert.That(await page.Locator(".detail.open").CountAsync(), Is.Zero);
        Assert.That(_complaints, Is.Empty);
    }

    [Test]
    public async Task Page_LightAndDark_HaveTheirOwnGround()
    {
        var light = await Ground(await PageOf(ColorScheme.Light));
        var dark = await Ground(await PageOf(ColorScheme.Dark));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(light, Is.GreaterThan(200), "A light page has a light ground.");
            Assert.That(dark, Is.LessThan(60), "A dark page has a dark one.");
            Assert.That(_complaints, Is.Empty);
        }
    }

    [Test]
    public async Task Page_FilterOfSteps_HidesTheOthers()
    {
        var page = await PageOf(ColorScheme.Light);
        await page.Locator("#filter").FillAsync("evaluate");
        var shown = await page.Locator("#rows tbody tr:visible").AllInnerTextsAsync();
        Assert.That(shown, Has.Count.EqualTo(1));
        Assert.That(shown[0], Does.Contain("evaluate"));
    }

    [Test]
    public async Task Page_NarrowScreen_DoesNotScrollSideways()
    {
        var page = await PageOf(ColorScheme.Light, width: 420);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True);
    }

    private async Task<IPage> PageOf(ColorScheme scheme, int width = 1280)
    {
        _complaints.Clear();
        var file = RunReport.Write(DigitsRun.Run(), DigitsRun.Document, _folder!.At("report.html"));
        var page = await _browser!.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add("asked for " + request.Url);
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    private static async Task<double> Ground(IPage page) => await page.EvaluateAsync<double>(
        "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3");
}
