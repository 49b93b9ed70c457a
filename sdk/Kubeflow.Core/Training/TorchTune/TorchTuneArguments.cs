using System.Globalization;

namespace Kubeflow.Training;

/// <summary>Fine-tuning as arguments of <c>tune run</c>; recipe and config are Trainer's to choose.</summary>
internal static class TorchTuneArguments
{
    private const string DataFolder = "/workspace/dataset";

    public static IReadOnlyList<string> Of(TorchTuneConfig config, string? datasetUri)
    {
        var words = new List<string>();
        Add(words, "dtype", config.DataType);
        Add(words, "batch_size", config.BatchSize);
        Add(words, "epochs", config.Epochs);
        Add(words, "loss", config.Loss);
        if (datasetUri?.StartsWith("hf://", StringComparison.Ordinal) == true)
            words.Add(Data(datasetUri["hf://".Length..]));
        if (config.Lora is { } lora)
        {
            Add(words, "model.apply_lora_to_mlp", lora.ApplyToMlp);
            Add(words, "model.apply_lora_to_output", lora.ApplyToOutput);
            Add(words, "model.lora_rank", lora.Rank);
            Add(words, "model.lora_alpha", lora.Alpha);
            Add(words, "model.lora_dropout", lora.Dropout);
            Add(words, "model.quantize_base", lora.QuantizeBase);
            Add(words, "model.use_dora", lora.UseDora);
            words.Add($"model.lora_attn_modules=[{string.Join(',', lora.AttentionModules)}]");
        }
        if (config.Dataset is { } dataset)
        {
            words.Add("dataset=torchtune.datasets.instruct_dataset");
            Add(words, "dataset.source", dataset.Source);
            Add(words, "dataset.split", dataset.Split);
            Add(words, "dataset.train_on_input", dataset.TrainOnInput);
            Add(words, "dataset.new_system_prompt", dataset.NewSystemPrompt);
            if (dataset.ColumnMap is { } map)
                words.Add($"dataset.column_map={{{string.Join(", ", map.Select(c => $"{Python(c.Key)}: {Python(c.Value)}"))}}}");
        }
        return words;
    }

    // owner/name, then perhaps a file or a folder.
    private static string Data(string place)
    {
        var path = string.Join('/', place.Split('/').Skip(2));
        return path.Contains('.') ? $"dataset.data_files={DataFolder}/{path}" : $"dataset.data_dir={DataFolder}/{(path.Length > 0 ? path : ".")}";
    }

    private static void Add(List<string> words, string key, object? value)
    {
        if (value is not null)
            words.Add($"{key}={(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value)}");
    }

    private static string Python(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
